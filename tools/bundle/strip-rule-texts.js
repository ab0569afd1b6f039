const ts = require("typescript");

/** Texts that the control takes from its resx under the rule's keys; of steps and sources only their number counts there. */
const TEXTS = new Set(["title", "meaning"]);
const COUNTED = new Set(["remedy", "sources"]);
/** What the panel does not read, and what stands for it. Fixes are not offered on the panel yet. */
const UNUSED = { messages: "{}", covers: "[]", fixes: "[]", category: '""' };

function isRule(node) {
    return (
        ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /^define\w*Rule$/.test(node.expression.text)
    );
}

/** Keeps the number of elements; a shared part, spread in, stays as it is. */
function blankList(node) {
    if (!ts.isArrayLiteralExpression(node)) return node.getText();
    const elements = node.elements.map((element) => (ts.isSpreadElement(element) ? element.getText() : '""'));
    return `[${elements.join(", ")}]`;
}

function cutsOf(rule) {
    const [definition] = rule.arguments;
    if (!definition || !ts.isObjectLiteralExpression(definition)) return [];
    return definition.properties.flatMap((property) => {
        if (!ts.isPropertyAssignment(property)) return [];
        const name = property.name.getText();
        const { initializer } = property;
        if (TEXTS.has(name)) return [{ node: initializer, text: '""' }];
        if (COUNTED.has(name)) return [{ node: initializer, text: blankList(initializer) }];
        return name in UNUSED ? [{ node: initializer, text: UNUSED[name] }] : [];
    });
}

/**
 * Takes the English texts out of a rule's source on its way into the bundle: they would be shipped twice, and they are the larger half of the rules.
 * Takes and gives JavaScript, after types were checked; a change before that makes the type checker start over for every rule. A file without a
 * rule comes back as it is.
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
