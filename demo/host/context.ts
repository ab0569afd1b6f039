import type { About, DemoRecord, DemoUser } from "./about";
import { createFormatting } from "./formatting";
import type { PageState } from "./page-state";
import { createResources, type Strings } from "./resources";
import { designLanguage, type Themes } from "./theme";
import { unsupported } from "./unsupported";
import { createUserSettings } from "./user-settings";
import { createUtility } from "./utility";
import { createWebApi } from "./web-api";

interface Inputs {
    readonly boundColumn: ComponentFramework.PropertyTypes.StringProperty;
}

/** The context as it is at run time: with the undocumented members that controls use on forms. */
export interface RunTimeContext extends ComponentFramework.Context<Inputs> {
    readonly mode: ComponentFramework.Mode & {
        readonly contextInfo: {
            readonly entityId: string;
            readonly entityTypeName: string;
            readonly entityRecordName: string;
        };
    };
    readonly page: { getClientUrl(): string };
}

export interface ContextParts {
    readonly about: About;
    readonly user: DemoUser;
    readonly state: PageState;
    /** Undefined on a form whose record is not saved yet. */
    readonly record: DemoRecord | undefined;
    readonly strings: Strings;
    readonly themes: Themes | undefined;
    readonly clientUrl: string;
    readonly navigation: ComponentFramework.Navigation;
    readonly allocatedWidth: number;
    readonly updatedProperties: readonly string[];
    requestRender(): void;
    trackContainerResize(value: boolean): void;
}

const FORM_FACTOR = { desktop: 1, tablet: 2, phone: 3 } as const;

function boundColumn(record: DemoRecord | undefined): ComponentFramework.PropertyTypes.StringProperty {
    return {
        raw: record?.name ?? null,
        formatted: record?.name ?? "",
        error: false,
        errorMessage: "",
        type: "SingleLine.Text",
        security: { editable: false, readable: true, secured: false },
        attributes: {
            DisplayName: "Name",
            LogicalName: "name",
            RequiredLevel: 0,
            IsSecured: false,
            SourceType: 0,
            Description: "",
            MaxLength: 200,
            Format: "Text",
        } as ComponentFramework.PropertyHelper.FieldPropertyMetadata.StringMetadata,
    };
}

function createMode(parts: ContextParts): RunTimeContext["mode"] {
    const { record, state, allocatedWidth, trackContainerResize } = parts;
    return {
        allocatedHeight: -1,
        allocatedWidth,
        isControlDisabled: state.readonly,
        isVisible: state.tab === "diagnostics",
        label: "Diagnostics",
        contextInfo: {
            entityId: record?.id ?? "",
            entityTypeName: "mailbox",
            entityRecordName: record?.name ?? "",
        },
        setControlState: () => true,
        setFullScreen: unsupported("mode.setFullScreen"),
        trackContainerResize,
    };
}

/** The context that a model-driven form gives to a control. The host makes a new one for each update, as the platform does. */
export function createContext(parts: ContextParts): RunTimeContext {
    const { about, user, state, record, strings, themes, clientUrl, navigation } = parts;
    const isOffline = (): boolean => state.offline;
    const fluentDesignLanguage = designLanguage(themes, state.theme);
    return {
        parameters: { boundColumn: boundColumn(record) },
        updatedProperties: [...parts.updatedProperties],
        mode: createMode(parts),
        webAPI: createWebApi({ clientUrl, tables: about.tables, latency: state.latency, isOffline }),
        client: {
            disableScroll: false,
            getFormFactor: () => FORM_FACTOR[state.form],
            getClient: () => (state.form === "phone" ? "Mobile" : "Web"),
            isOffline,
            isNetworkAvailable: () => !state.offline,
        },
        userSettings: createUserSettings(user, state),
        formatting: createFormatting({ locale: state.language, zone: state.zone }),
        resources: createResources(strings),
        navigation,
        utils: createUtility(about, user),
        page: { getClientUrl: () => clientUrl },
        factory: { requestRender: parts.requestRender, getPopupService: unsupported("factory.getPopupService") },
        device: {
            captureAudio: unsupported("device.captureAudio"),
            captureImage: unsupported("device.captureImage"),
            captureVideo: unsupported("device.captureVideo"),
            getBarcodeValue: unsupported("device.getBarcodeValue"),
            getCurrentPosition: unsupported("device.getCurrentPosition"),
            pickFile: unsupported("device.pickFile"),
        },
        copilot: {
            executeEvent: unsupported("copilot.executeEvent"),
            executePrompt: unsupported("copilot.executePrompt"),
        },
        events: {},
        ...(fluentDesignLanguage ? { fluentDesignLanguage } : {}),
    };
}
