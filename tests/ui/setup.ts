import { TextDecoder, TextEncoder } from "node:util";
import "@testing-library/jest-dom";

// Every browser has these; jsdom does not hand them on.
Object.assign(globalThis, { TextDecoder, TextEncoder });
