const ts = require("typescript");

/** Texts that the control takes from its resx, where the same words stand under the rule's keys. */
const TEXTS = new Set(["title", "messages", "meaning", "remedy", "sources"]);
/** What the panel does not read: causes covered are for the documentation, fixes are not offered on the panel yet. */
const UNUSED = new Set(["covers", "fixes"]);

function isRule(node) {
    return (
        ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /^define\w*Rule$/.test(node.expression.text)
    );
}

/** A shared part, spread in, stays as it is. */
function isSpread(node) {
    return ts.isSpreadAssignment(node) || ts.isSpreadElement(node);
}

function blankElement(element) {
    if (isSpread(element)) return element.getText();
    return ts.isCallExpression(element) ? '{ title: "", url: "" }' : '""';
}

/** Replaces every text by an empty one and keeps the shape: keys of messages, number of steps and sources. */
function blank(node) {
    if (ts.isObjectLiteralExpression(node)) {
        const properties = node.properties.map((property) =>
            isSpread(property) ? property.getText() : `${property.name.getText()}: ""`,
        );
        return `{ ${properties.join(", ")} }`;
    }
    return ts.isArrayLiteralExpression(node) ? `[${node.elements.map(blankElement).join(", ")}]` : '""';
}

function cutsOf(rule) {
    const [definition] = rule.arguments;
    if (!definition || !ts.isObjectLiteralExpression(definition)) return [];
    return definition.properties.flatMap((property) => {
        if (!ts.isPropertyAssignment(property)) return [];
        const name = property.name.getText();
        const { initializer } = property;
        if (TEXTS.has(name)) return [{ node: initializer, text: blank(initializer) }];
        return UNUSED.has(name) ? [{ node: initializer, text: "[]" }] : [];
    });
}

/**
 * Takes the English texts out of a rule's source before it is bundled: they would be shipped twice, and they are the larger half of the rules.
 * Takes and gives TypeScript source; a file without a rule comes back as it is.
 */
function stripRuleTexts(source) {
    const file = ts.createSourceFile("rule.ts", source, ts.ScriptTarget.Latest, true);
    const cuts = [];
    const visit = (node) => {
        if (isRule(node)) cuts.push(...cutsOf(node));
        ts.forEachChild(node, visit);
    };
    visit(file);
    return cuts.reduceRight(
        (text, { node, text: replacement }) => text.slice(0, node.getStart()) + replacement + text.slice(node.getEnd()),
        source,
    );
}

module.exports = stripRuleTexts;
