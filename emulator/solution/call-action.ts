import { identityOf, openPackage, type SolutionPackage } from "../../src/package/open-package";
import { PackageError } from "../../src/package/package-error";
import { parseXml, descendantsNamed } from "../../src/package/xml-element";
import { badRequest, invalidArgument, missingPrivilege, notAllowed, unknownResource } from "../http/dataverse-fault";
import { json, noContent, type EmulatorResponse } from "../http/messages";
import type { ServiceCall } from "../http/service-call";
import { guidOf, newGuid, parseGuid } from "../store/guid";
import { parseJsonObject } from "../write/parse-body";
import { startImport } from "./import-run";
import { solutionState } from "./solution-state";
import { stagedProblems } from "./staged-problems";

type Body = Readonly<Record<string, unknown>>;
type Action = (call: ServiceCall, body: Body) => EmulatorResponse;

const requirePrivilege = ({ caller }: ServiceCall, name: string): void => {
    if (caller.isAdministrator || caller.grants().has(name.toLowerCase())) return;
    throw missingPrivilege(caller.userId, name, guidOf(`privilege ${name}`));
};

const knownParameters = (action: string, body: Body, names: readonly string[]): void => {
    const unknown = Object.keys(body).find((name) => !names.includes(name));
    if (unknown !== undefined)
        throw badRequest(
            `The parameter '${unknown}' in the request payload is not a valid parameter for the operation '${action}'.`,
        );
};

const openUpload = (value: unknown): SolutionPackage => {
    if (typeof value !== "string" || value === "")
        throw invalidArgument("Required field 'CustomizationFile' is missing.");
    return openPackage(Buffer.from(value, "base64"));
};

const failedStage = (message: string): EmulatorResponse =>
    json(200, {
        StageSolutionResults: {
            StageSolutionUploadId: null,
            StageSolutionStatus: "Failed",
            SolutionValidationResults: [
                { SolutionValidationResultType: "Error", Message: message, ErrorCode: -2147187954, AdditionalInfo: "" },
            ],
            MissingDependencies: [],
            SolutionComponentsDetails: [],
            SolutionDetails: null,
        },
    });

const stageSolution: Action = (call, body) => {
    requirePrivilege(call, "prvImportCustomization");
    knownParameters("StageSolution", body, ["CustomizationFile"]);
    try {
        const pkg = openUpload(body["CustomizationFile"]);
        const { uniqueName, friendlyName, version, managed, publisher } = identityOf(pkg);
        const problems = stagedProblems(call.store, pkg);
        const uploadId = newGuid();
        if (problems.length === 0) solutionState(call.store).uploads.set(uploadId, pkg);
        return json(200, {
            StageSolutionResults: {
                StageSolutionUploadId: problems.length === 0 ? uploadId : null,
                StageSolutionStatus: problems.length === 0 ? "Passed" : "Failed",
                SolutionValidationResults: problems
                    .filter(({ kind }) => kind === "error")
                    .map(({ message, code }) => ({
                        SolutionValidationResultType: "Error",
                        Message: message,
                        ErrorCode: Number(code) | 0,
                        AdditionalInfo: "",
                    })),
                MissingDependencies: problems
                    .filter(({ kind }) => kind === "missingDependency")
                    .map(({ required = "", name }) => ({
                        RequiredComponentSchemaName: required,
                        RequiredComponentDisplayName: required,
                        DependentComponentDisplayName: name,
                    })),
                SolutionComponentsDetails: [],
                SolutionDetails: {
                    SolutionUniqueName: uniqueName,
                    SolutionFriendlyName: friendlyName,
                    SolutionVersion: version,
                    SolutionPublisher: publisher,
                    IsManaged: managed,
                },
            },
        });
    } catch (error) {
        if (error instanceof PackageError) return failedStage(error.message);
        throw error;
    }
};

const stagedUpload = (call: ServiceCall, parameters: unknown): SolutionPackage | undefined => {
    if (parameters === undefined) return undefined;
    const id = parseGuid(String((parameters as Body)["StageSolutionUploadId"] ?? ""));
    const pkg = id === undefined ? undefined : solutionState(call.store).uploads.get(id);
    if (pkg === undefined) throw invalidArgument("There is no staged solution with this StageSolutionUploadId.");
    return pkg;
};

const packageToImport = (call: ServiceCall, body: Body): SolutionPackage => {
    try {
        return stagedUpload(call, body["SolutionParameters"]) ?? openUpload(body["CustomizationFile"]);
    } catch (error) {
        if (error instanceof PackageError)
            throw badRequest(`The solution file is invalid. ${error.message}`, "0x80048068");
        throw error;
    }
};

const importSolutionAsync: Action = (call, body) => {
    requirePrivilege(call, "prvImportCustomization");
    knownParameters("ImportSolutionAsync", body, [
        "OverwriteUnmanagedCustomizations",
        "PublishWorkflows",
        "CustomizationFile",
        "ImportJobId",
        "HoldingSolution",
        "SkipProductUpdateDependencies",
        "ComponentParameters",
        "SolutionParameters",
    ]);
    for (const name of ["OverwriteUnmanagedCustomizations", "PublishWorkflows"])
        if (typeof body[name] !== "boolean") throw invalidArgument(`Required field '${name}' is missing.`);
    const pkg = packageToImport(call, body);
    const jobId = parseGuid(String(body["ImportJobId"] ?? "")) ?? newGuid();
    const operationId = newGuid();
    startImport(
        call.store,
        { jobId, operationId, pkg, overwrites: body["OverwriteUnmanagedCustomizations"] === true },
        call.caller.userId,
    );
    return json(200, { AsyncOperationId: operationId, ImportJobKey: jobId });
};

const publishXml: Action = (call, body) => {
    requirePrivilege(call, "prvPublishCustomization");
    const xml = body["ParameterXml"];
    if (typeof xml !== "string") throw invalidArgument("Required field 'ParameterXml' is missing.");
    try {
        const entities = descendantsNamed(parseXml(xml, "ParameterXml"), "entity").map(({ text }) => text.trim());
        const unknown = entities.find((name) => call.store.schema.table(name) === undefined);
        if (unknown !== undefined)
            throw badRequest(`The entity ${unknown} cannot be published, because it does not exist.`);
        solutionState(call.store).published.push(...entities);
    } catch (error) {
        if (error instanceof PackageError) throw badRequest(error.message);
        throw error;
    }
    return noContent();
};

const publishAllXml: Action = (call) => {
    requirePrivilege(call, "prvPublishCustomization");
    solutionState(call.store).published.push("all");
    return noContent();
};

const actions: Readonly<Record<string, Action>> = {
    StageSolution: stageSolution,
    ImportSolutionAsync: importSolutionAsync,
    PublishXml: publishXml,
    PublishAllXml: publishAllXml,
};

export const isAction = (name: string): boolean => Object.hasOwn(actions, name);

/** Runs an unbound action by name; refuses with 404 what it does not know. */
export const callAction = (call: ServiceCall, name: string): EmulatorResponse => {
    const action = isAction(name) ? actions[name] : undefined;
    if (action === undefined) throw unknownResource(name);
    if (call.method !== "POST") throw notAllowed(`The action '${name}' is called by POST.`);
    return action(call, call.body === "" ? {} : parseJsonObject(call.body));
};
