const FIRST = ["Alva", "Bruno", "Cara", "Dario", "Edda", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Lars"];
const LAST = ["Abel", "Brandt", "Castro", "Duarte", "Ekberg", "Faro", "Gallo", "Holm", "Ivanek", "Jansen", "Keller"];

const SYLLABLES = ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu", "za"];

/** Letters only: a number in a name can look like an error code to whoever reads the alert. */
const thirdName = (index: number): string => {
    const syllable = (step: number): string => SYLLABLES[Math.floor(index / 16 ** step) % 16] ?? "";
    const word = `${syllable(0)}${syllable(1)}${syllable(2)}${syllable(3)}${syllable(4)}`;
    return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
};

export const nameOf = (index: number): string =>
    `${FIRST[index % FIRST.length] ?? ""} ${LAST[Math.floor(index / FIRST.length) % LAST.length] ?? ""} ${thirdName(index)}`;

export const addressOf = (index: number): string => `mailbox${index + 1}@contoso.com`;
