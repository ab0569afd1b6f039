const ts = require("typescript");

/** Writes a library's newer syntax as ES2018, which is what the platform's solution checker takes; our own files are compiled to it anyway. */
module.exports = function toEs2018(source) {
    const { outputText } = ts.transpileModule(source, {
        compilerOptions: { target: ts.ScriptTarget.ES2018, module: ts.ModuleKind.ESNext },
        fileName: this.resourcePath,
    });
    return outputText;
};
