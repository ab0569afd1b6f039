import type { Store } from "../store/store";
import { ids } from "./ids";

/** Settings that the base world states; everything else is absent, which means the server's default. */
export const baseSettings: Readonly<Record<string, string>> = {
    EnableSssItemLevelMonitoring: "true",
    ExchangeSyncIdMappingPersistenceTimeInDays: "3",
    TraceLogPersistenceTimeInDays: "30",
    TrackCategorizedItems: "true",
    AutoTrackSentFolderItems: "false",
    UseFilteringMethodOfSyncingMailboxOnlyForCorrelation: "false",
    SSSForceFilteringMethodForUserMailboxes: "-1",
    AlwaysCheckTraceLogDeletePrivilege: "false",
};

export const settingsXml = (settings: Readonly<Record<string, string>>): string =>
    `<OrgSettings>${Object.entries(settings)
        .map(([name, value]) => `<${name}>${value}</${name}>`)
        .join("")}</OrgSettings>`;

export const seedOrganization = (store: Store): void => {
    store.insert("organization", {
        organizationid: ids.organization,
        name: "contoso",
        orgdborgsettings: settingsXml(baseSettings),
        requireapprovalforuseremail: true,
        requireapprovalforqueueemail: true,
        emailcorrelationenabled: true,
        ignoreinternalemail: true,
        isfolderbasedtrackingenabled: true,
        maxfolderbasedtrackingmappings: 10,
        unresolveemailaddressifmultiplematch: false,
        notifymailboxownerofemailserverlevelalerts: false,
        ismailboxforcedunlockingenabled: true,
        ismailboxinactivebackoffenabled: true,
        isappointmentattachmentsyncenabled: false,
        trackingprefix: "CRM:",
        maxuploadfilesize: 5242880,
        languagecode: 1033,
    });
    store.insert("businessunit", {
        businessunitid: ids.rootBusinessUnit,
        name: "Contoso",
        organizationid: ids.organization,
    });
    store.insert("businessunit", {
        businessunitid: ids.salesBusinessUnit,
        name: "Contoso Sales",
        parentbusinessunitid: ids.rootBusinessUnit,
        organizationid: ids.organization,
    });
};

export const seedProfile = (store: Store): void => {
    store.insert("emailserverprofile", {
        emailserverprofileid: ids.profile,
        name: "Microsoft Exchange Online",
        servertype: 3,
        incomingserverlocation: "https://outlook.office365.com/EWS/Exchange.asmx",
        outgoingserverlocation: "https://outlook.office365.com/EWS/Exchange.asmx",
        useautodiscover: false,
        incomingcredentialretrieval: 2,
        outgoingcredentialretrieval: 2,
        processemailsreceivedafter: "2026-01-05T00:00:00Z",
        moveundeliveredemails: false,
        maxconcurrentconnections: 10,
        organizationid: ids.organization,
        ownerid: { table: "systemuser", id: ids.users.administrator },
    });
    store.update("organization", ids.organization, { defaultemailserverprofileid: ids.profile });
};
