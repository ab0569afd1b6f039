#!/usr/bin/env node
/* global process */
// The package brings the program compiled; a clone runs it from its sources.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const compiled = join(__dirname, "..", "dist", "mailbox-diagnostics.js");
const isClone = existsSync(join(__dirname, "main.ts"));

if (isClone) require("tsx/cjs");
require(isClone ? "./main.ts" : compiled).runProgram(process.argv.slice(2));
