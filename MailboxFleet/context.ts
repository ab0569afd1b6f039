import type { IInputs } from "./generated/ManifestTypes";

export type Context = ComponentFramework.Context<IInputs>;
