type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element; a boolean attribute is set when true, and an undefined one is left out. Children that are text stay text. */
export function element<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Attributes = {},
    ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === undefined || value === false) continue;
        made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children);
    return made;
}

export function labelled(label: string, control: HTMLElement): HTMLElement {
    return element("label", { class: "field" }, element("span", {}, label), control);
}

export function select(
    name: string,
    choices: readonly (readonly [value: string, label: string])[],
    value: string,
): HTMLSelectElement {
    return element(
        "select",
        { name },
        ...choices.map(([choice, label]) => element("option", { value: choice, selected: choice === value }, label)),
    );
}

export function checkbox(name: string, label: string, checked: boolean): HTMLElement {
    const box = element("input", { type: "checkbox", name, value: "1", checked });
    return element("label", { class: "check" }, box, label);
}

export function button(label: string, onClick: () => void): HTMLButtonElement {
    const made = element("button", { type: "button" }, label);
    made.addEventListener("click", onClick);
    return made;
}
