const ts = require("typescript");

/** Texts that the control takes from its resx under keys of the rule or fix; of steps and sources only their number counts there. */
const TEXTS = new Set(["title", "meaning"]);
const COUNTED = { Rule: new Set(["remedy", "sources"]), Fix: new Set(["steps"]), Check: new Set(["sources"]) };
/** What the panel does not read, and what stands for it. */
const UNUSED = {
    Rule: { messages: "{}", covers: "[]", category: '""' },
    Fix: { messages: "{}", sources: "[]" },
    Check: { messages: "{}", needs: "[]" },
};

/** "Rule", "Fix" or "Check" for a call that defines one. */
function kindOf(node) {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
    return /^define\w*(Rule|Fix|Check)$/.exec(node.expression.text)?.[1];
}

/** Keeps the number of elements; a shared part, spread in, stays as it is. */
function blankList(node) {
    if (!ts.isArrayLiteralExpression(node)) return node.getText();
    const elements = node.elements.map((element) => (ts.isSpreadElement(element) ? element.getText() : '""'));
    return `[${elements.join(", ")}]`;
}

function cutsOf(call, kind) {
    const [definition] = call.arguments;
    if (!definition || !ts.isObjectLiteralExpression(definition)) return [];
    return definition.properties.flatMap((property) => {
        if (!ts.isPropertyAssignment(property)) return [];
        const name = property.name.getText();
        const { initializer } = property;
        if (TEXTS.has(name)) return [{ node: initializer, text: '""' }];
        if (COUNTED[kind].has(name)) return [{ node: initializer, text: blankList(initializer) }];
        return name in UNUSED[kind] ? [{ node: initializer, text: UNUSED[kind][name] }] : [];
    });
}

/**
 * Takes the English texts out of the source of a rule or fix on its way into the bundle: they would be shipped twice, and they are the larger half of them.
 * Takes and gives JavaScript, after types were checked; a change before that makes the type checker start over for every rule. A file without
 * one comes back as it is.
 */
function stripTexts(source) {
    const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
    const cuts = [];
    const visit = (node) => {
        const kind = kindOf(node);
        if (kind !== undefined) cuts.push(...cutsOf(node, kind));
        ts.forEachChild(node, visit);
    };
    visit(file);
    return cuts.reduceRight(
        (text, { node, text: replacement }) => text.slice(0, node.getStart()) + replacement + text.slice(node.getEnd()),
        source,
    );
}

module.exports = stripTexts;
