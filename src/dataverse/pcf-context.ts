/**
 * The only file that reads parts of the component framework's context which its published types do not name. Each is optional here, because
 * Microsoft supports only the documented members.
 */
interface UndocumentedMode {
    readonly contextInfo?: {
        readonly entityId?: string;
        readonly entityTypeName?: string;
        readonly entityRecordName?: string;
    };
}

interface UndocumentedContext {
    readonly page?: { getClientUrl?(): string };
    readonly fluentDesignLanguage?: {
        readonly isDarkTheme?: boolean;
        readonly tokenTheme?: Readonly<Record<string, unknown>>;
    };
}

export type HostContext = ComponentFramework.Context<unknown>;

/** What the host says about the place where the control runs. */
export interface HostState {
    readonly recordId?: string;
    readonly recordName?: string;
    readonly userId?: string;
    readonly userName?: string;
    readonly isOffline: boolean;
    readonly isDarkTheme: boolean;
    readonly isRtl: boolean;
    readonly formFactor: "desktop" | "tablet" | "phone";
    /** Colour and shape tokens of the app's theme, where the host gives them. */
    readonly tokens?: Readonly<Record<string, string>>;
    readonly languageId: number;
}

function nonEmpty(text: string | undefined | null): string | undefined {
    const trimmed = text?.replace(/[{}]/g, "").trim();
    return trimmed ? trimmed : undefined;
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
    return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
}

function stringTokens(
    tokens: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, string>> | undefined {
    if (!tokens) return undefined;
    return Object.fromEntries(
        Object.entries(tokens).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
}

const FORM_FACTORS: readonly HostState["formFactor"][] = ["desktop", "desktop", "tablet", "phone"];

export function readHost(context: HostContext): HostState {
    const { contextInfo } = context.mode as UndocumentedMode;
    const { fluentDesignLanguage } = context as UndocumentedContext;
    const tokens = stringTokens(fluentDesignLanguage?.tokenTheme);
    return {
        ...optional("recordId", nonEmpty(contextInfo?.entityId)),
        ...optional("recordName", nonEmpty(contextInfo?.entityRecordName)),
        ...optional("userId", nonEmpty(context.userSettings.userId)),
        ...optional("userName", nonEmpty(context.userSettings.userName)),
        isOffline: context.client.isOffline(),
        isDarkTheme: fluentDesignLanguage?.isDarkTheme ?? false,
        isRtl: context.userSettings.isRTL,
        formFactor: FORM_FACTORS[context.client.getFormFactor()] ?? "desktop",
        ...(tokens ? { tokens } : {}),
        languageId: context.userSettings.languageId,
    };
}

/** The environment's own address, from the host; undefined where the host does not tell it. */
export function clientUrl(context: HostContext): string | undefined {
    return (context as UndocumentedContext).page?.getClientUrl?.().replace(/\/$/, "");
}
