// Made by tools/generate-tables.ts from the table metadata; change tools/tables/selection.ts instead.

import { describeTable, type TableDescription } from "../describe-table";

export interface Columns {
    readonly mailbox: {
        readonly mailboxid: string | null;
        readonly name: string | null;
        readonly emailaddress: string | null;
        readonly ownerid: string | null;
        readonly owninguser: string | null;
        readonly owningteam: string | null;
        readonly owningbusinessunit: string | null;
        readonly regardingobjectid: string | null;
        readonly emailserverprofile: string | null;
        readonly statecode: number | null;
        readonly statuscode: number | null;
        readonly isforwardmailbox: boolean | null;
        readonly processanddeleteemails: boolean | null;
        readonly incomingemaildeliverymethod: number | null;
        readonly outgoingemaildeliverymethod: number | null;
        readonly actdeliverymethod: number | null;
        readonly incomingemailstatus: number | null;
        readonly outgoingemailstatus: number | null;
        readonly actstatus: number | null;
        readonly mailboxstatus: number | null;
        readonly enabledforincomingemail: boolean | null;
        readonly enabledforoutgoingemail: boolean | null;
        readonly enabledforact: boolean | null;
        readonly emailrouteraccessapproval: number | null;
        readonly isemailaddressapprovedbyo365admin: boolean | null;
        readonly testemailconfigurationscheduled: boolean | null;
        readonly testmailboxaccesscompletedon: string | null;
        readonly testemailconfigurationretrycount: number | null;
        readonly processemailreceivedafter: string | null;
        readonly lastsyncstartedon: string | null;
        readonly lastsuccessfulsynccompletedon: string | null;
        readonly lastsyncerror: string | null;
        readonly lastsyncerrorcode: number | null;
        readonly lastsyncerroroccurredon: string | null;
        readonly itemsprocessedforlastsync: number | null;
        readonly itemsfailedforlastsync: number | null;
        readonly transientfailurecount: number | null;
        readonly postponemailboxprocessinguntil: string | null;
        readonly postponetestemailconfigurationuntil: string | null;
        readonly receivingpostponeduntil: string | null;
        readonly postponesendinguntil: string | null;
        readonly processinglastattemptedon: string | null;
        readonly orgmarkedasprimaryforexchangesync: boolean | null;
        readonly isactsyncorgflagset: boolean | null;
        readonly allowemailconnectortousecredentials: boolean | null;
        readonly modifiedon: string | null;
        readonly emailaddressapprovedby: string | null;
        readonly emailaddressapprovedon: string | null;
        readonly testandenablelastattemptedby: string | null;
        readonly testandenablelastattemptedon: string | null;
        readonly undeliverablefolder: string | null;
        readonly forcedunlockcount: number | null;
        readonly receivingpostponeduntilforact: string | null;
        readonly username: string | null;
        readonly ispasswordset: boolean | null;
        readonly officeappsdeploymentstatus: number | null;
        readonly noemailcount: number | null;
        readonly processedtimes: number | null;
    };
    readonly emailserverprofile: {
        readonly emailserverprofileid: string | null;
        readonly name: string | null;
        readonly statecode: number | null;
        readonly statuscode: number | null;
        readonly servertype: number | null;
        readonly incomingcredentialretrieval: number | null;
        readonly outgoingcredentialretrieval: number | null;
        readonly incomingauthenticationprotocol: number | null;
        readonly incomingserverlocation: string | null;
        readonly incomingportnumber: number | null;
        readonly incomingusessl: boolean | null;
        readonly incominguseimpersonation: boolean | null;
        readonly outgoingserverlocation: string | null;
        readonly outgoingportnumber: number | null;
        readonly outgoingusessl: boolean | null;
        readonly useautodiscover: boolean | null;
        readonly processemailsreceivedafter: string | null;
        readonly moveundeliveredemails: boolean | null;
        readonly maxconcurrentconnections: number | null;
        readonly defaultserverlocation: string | null;
        readonly exchangeonlinetenantid: string | null;
        readonly usedefaulttenantid: boolean | null;
        readonly isincomingpasswordset: boolean | null;
        readonly incomingusername: string | null;
    };
    readonly systemuser: {
        readonly systemuserid: string | null;
        readonly fullname: string | null;
        readonly domainname: string | null;
        readonly internalemailaddress: string | null;
        readonly isdisabled: boolean | null;
        readonly islicensed: boolean | null;
        readonly accessmode: number | null;
        readonly caltype: number | null;
        readonly setupuser: boolean | null;
        readonly applicationid: string | null;
        readonly businessunitid: string | null;
        readonly defaultmailbox: string | null;
        readonly azurestate: number | null;
        readonly userlicensetype: number | null;
        readonly issyncwithdirectory: boolean | null;
    };
    readonly team: {
        readonly teamid: string | null;
        readonly name: string | null;
        readonly teamtype: number | null;
        readonly businessunitid: string | null;
        readonly isdefault: boolean | null;
    };
    readonly queue: {
        readonly queueid: string | null;
        readonly name: string | null;
        readonly emailaddress: string | null;
        readonly ownerid: string | null;
        readonly owninguser: string | null;
        readonly owningteam: string | null;
        readonly statecode: number | null;
        readonly incomingemailfilteringmethod: number | null;
        readonly incomingemaildeliverymethod: number | null;
        readonly defaultmailbox: string | null;
        readonly queueviewtype: number | null;
    };
    readonly usersettings: {
        readonly systemuserid: string | null;
        readonly incomingemailfilteringmethod: number | null;
        readonly issendasallowed: boolean | null;
    };
    readonly organization: {
        readonly organizationid: string | null;
        readonly name: string | null;
        readonly orgdborgsettings: string | null;
        readonly requireapprovalforuseremail: boolean | null;
        readonly requireapprovalforqueueemail: boolean | null;
        readonly emailcorrelationenabled: boolean | null;
        readonly ignoreinternalemail: boolean | null;
        readonly unresolveemailaddressifmultiplematch: boolean | null;
        readonly maxuploadfilesize: number | null;
        readonly notifymailboxownerofemailserverlevelalerts: boolean | null;
        readonly defaultemailserverprofileid: string | null;
        readonly generatealertsforerrors: boolean | null;
        readonly generatealertsforwarnings: boolean | null;
        readonly isappointmentattachmentsyncenabled: boolean | null;
        readonly isfolderbasedtrackingenabled: boolean | null;
        readonly maxfolderbasedtrackingmappings: number | null;
        readonly ismailboxforcedunlockingenabled: boolean | null;
        readonly ismailboxinactivebackoffenabled: boolean | null;
        readonly trackingprefix: string | null;
        readonly enablesmartmatching: boolean | null;
        readonly hashminaddresscount: number | null;
    };
    readonly tracelog: {
        readonly tracelogid: string | null;
        readonly text: string | null;
        readonly level: number | null;
        readonly tracecode: number | null;
        readonly tracestatus: boolean | null;
        readonly regardingobjectid: string | null;
        readonly createdon: string | null;
        readonly modifiedon: string | null;
        readonly errordetails: string | null;
        readonly errortypedisplay: string | null;
        readonly tracedetailxml: string | null;
        readonly canbedeleted: boolean | null;
    };
    readonly exchangesyncidmapping: {
        readonly exchangesyncidmappingid: string | null;
        readonly itemsubject: string | null;
        readonly exchangeentryid: string | null;
        readonly lastsyncerror: string | null;
        readonly lastsyncerrorcode: number | null;
        readonly lastsyncerroroccurredon: string | null;
        readonly retries: number | null;
        readonly objectid: string | null;
        readonly objecttypecode: number | null;
        readonly ownerid: string | null;
        readonly createdon: string | null;
        readonly modifiedon: string | null;
        readonly userdecision: number | null;
        readonly isdeletedinexchange: boolean | null;
    };
    readonly mailboxtrackingfolder: {
        readonly mailboxtrackingfolderid: string | null;
        readonly exchangefolderid: string | null;
        readonly exchangefoldername: string | null;
        readonly regardingobjectid: string | null;
        readonly mailboxid: string | null;
        readonly createdon: string | null;
        readonly folderonboardingstatus: number | null;
    };
    readonly role: {
        readonly roleid: string | null;
        readonly name: string | null;
        readonly parentrootroleid: string | null;
        readonly businessunitid: string | null;
        readonly roletemplateid: string | null;
        readonly isinherited: number | null;
    };
    readonly roleprivileges: {
        readonly privilegedepthmask: number | null;
    };
    readonly privilege: {
        readonly privilegeid: string | null;
        readonly name: string | null;
    };
    readonly email: {
        readonly activityid: string | null;
        readonly createdon: string | null;
        readonly receivingmailboxid: string | null;
        readonly directioncode: boolean | null;
        readonly messageid: string | null;
        readonly subject: string | null;
        readonly sender: string | null;
        readonly torecipients: string | null;
        readonly senton: string | null;
        readonly ownerid: string | null;
        readonly regardingobjectid: string | null;
        readonly trackingtoken: string | null;
        readonly conversationindex: string | null;
        readonly acceptingentityid: string | null;
        readonly correlationmethod: number | null;
        readonly correlatedactivityid: string | null;
        readonly parentactivityid: string | null;
    };
    readonly queueitem: {
        readonly queueitemid: string | null;
        readonly queueid: string | null;
        readonly objectid: string | null;
        readonly enteredon: string | null;
    };
    readonly contact: {
        readonly contactid: string | null;
        readonly fullname: string | null;
        readonly statecode: number | null;
    };
    readonly account: {
        readonly accountid: string | null;
        readonly name: string | null;
        readonly statecode: number | null;
    };
    readonly plugintracelog: {
        readonly plugintracelogid: string | null;
        readonly typename: string | null;
        readonly messagename: string | null;
        readonly primaryentity: string | null;
        readonly createdon: string | null;
    };
    readonly emailsearch: {
        readonly emailsearchid: string | null;
        readonly emailaddress: string | null;
        readonly parentobjectid: string | null;
    };
    readonly sdkmessageprocessingstep: {
        readonly sdkmessageprocessingstepid: string | null;
        readonly name: string | null;
    };
    readonly sdkmessage: {
        readonly sdkmessageid: string | null;
        readonly name: string | null;
    };
    readonly sdkmessagefilter: {
        readonly sdkmessagefilterid: string | null;
        readonly primaryobjecttypecode: string | null;
    };
    readonly workflow: {
        readonly workflowid: string | null;
        readonly name: string | null;
        readonly primaryentity: string | null;
    };
    readonly systemuserroles: {
        readonly systemuserid: string | null;
        readonly roleid: string | null;
    };
    readonly teammembership: {
        readonly systemuserid: string | null;
        readonly teamid: string | null;
    };
    readonly teamroles: {
        readonly teamid: string | null;
        readonly roleid: string | null;
    };
}

export type TableName = keyof Columns;

export const TABLES: Readonly<Record<TableName, TableDescription>> = {
    mailbox: describeTable("mailboxes", "mailboxid", {
        string: "name emailaddress lastsyncerror undeliverablefolder? username?",
        number: "statecode statuscode incomingemaildeliverymethod outgoingemaildeliverymethod actdeliverymethod incomingemailstatus outgoingemailstatus actstatus mailboxstatus emailrouteraccessapproval testemailconfigurationretrycount lastsyncerrorcode itemsprocessedforlastsync itemsfailedforlastsync transientfailurecount forcedunlockcount? officeappsdeploymentstatus? noemailcount? processedtimes?",
        boolean: "isforwardmailbox processanddeleteemails enabledforincomingemail enabledforoutgoingemail enabledforact isemailaddressapprovedbyo365admin testemailconfigurationscheduled orgmarkedasprimaryforexchangesync isactsyncorgflagset allowemailconnectortousecredentials ispasswordset?",
        date: "testmailboxaccesscompletedon processemailreceivedafter lastsyncstartedon lastsuccessfulsynccompletedon lastsyncerroroccurredon postponemailboxprocessinguntil postponetestemailconfigurationuntil receivingpostponeduntil postponesendinguntil processinglastattemptedon modifiedon emailaddressapprovedon? testandenablelastattemptedon? receivingpostponeduntilforact?",
        id: "mailboxid",
        lookup: "ownerid owninguser owningteam owningbusinessunit regardingobjectid emailserverprofile emailaddressapprovedby? testandenablelastattemptedby?",
    }),
    emailserverprofile: describeTable("emailserverprofiles", "emailserverprofileid", {
        string: "name incomingserverlocation outgoingserverlocation defaultserverlocation exchangeonlinetenantid? incomingusername?",
        number: "statecode statuscode servertype incomingcredentialretrieval outgoingcredentialretrieval incomingauthenticationprotocol incomingportnumber outgoingportnumber maxconcurrentconnections",
        boolean: "incomingusessl incominguseimpersonation outgoingusessl useautodiscover moveundeliveredemails usedefaulttenantid? isincomingpasswordset?",
        date: "processemailsreceivedafter",
        id: "emailserverprofileid",
    }),
    systemuser: describeTable("systemusers", "systemuserid", {
        string: "fullname domainname internalemailaddress",
        number: "accessmode caltype azurestate? userlicensetype?",
        boolean: "isdisabled islicensed setupuser issyncwithdirectory?",
        id: "systemuserid applicationid",
        lookup: "businessunitid defaultmailbox",
    }),
    team: describeTable("teams", "teamid", {
        string: "name",
        number: "teamtype",
        boolean: "isdefault",
        id: "teamid",
        lookup: "businessunitid",
    }),
    queue: describeTable("queues", "queueid", {
        string: "name emailaddress",
        number: "statecode incomingemailfilteringmethod incomingemaildeliverymethod queueviewtype",
        id: "queueid",
        lookup: "ownerid owninguser owningteam defaultmailbox",
    }),
    usersettings: describeTable("usersettingscollection", "systemuserid", {
        number: "incomingemailfilteringmethod",
        boolean: "issendasallowed",
        id: "systemuserid",
    }),
    organization: describeTable("organizations", "organizationid", {
        string: "name orgdborgsettings trackingprefix?",
        number: "maxuploadfilesize maxfolderbasedtrackingmappings? hashminaddresscount?",
        boolean: "requireapprovalforuseremail requireapprovalforqueueemail emailcorrelationenabled ignoreinternalemail unresolveemailaddressifmultiplematch notifymailboxownerofemailserverlevelalerts generatealertsforerrors? generatealertsforwarnings? isappointmentattachmentsyncenabled? isfolderbasedtrackingenabled? ismailboxforcedunlockingenabled? ismailboxinactivebackoffenabled? enablesmartmatching?",
        id: "organizationid",
        lookup: "defaultemailserverprofileid",
    }),
    tracelog: describeTable("tracelogs", "tracelogid", {
        string: "text errordetails? errortypedisplay? tracedetailxml?",
        number: "level tracecode",
        boolean: "tracestatus canbedeleted?",
        date: "createdon modifiedon",
        id: "tracelogid",
        lookup: "regardingobjectid",
    }),
    exchangesyncidmapping: describeTable("exchangesyncidmappings", "exchangesyncidmappingid", {
        string: "itemsubject exchangeentryid lastsyncerror",
        number: "lastsyncerrorcode retries objecttypecode userdecision?",
        boolean: "isdeletedinexchange?",
        date: "lastsyncerroroccurredon createdon modifiedon",
        id: "exchangesyncidmappingid objectid",
        lookup: "ownerid",
    }),
    mailboxtrackingfolder: describeTable("mailboxtrackingfolders", "mailboxtrackingfolderid", {
        string: "exchangefolderid exchangefoldername",
        number: "folderonboardingstatus?",
        date: "createdon",
        id: "mailboxtrackingfolderid",
        lookup: "regardingobjectid mailboxid",
    }),
    role: describeTable("roles", "roleid", {
        string: "name",
        number: "isinherited",
        id: "roleid",
        lookup: "parentrootroleid businessunitid roletemplateid",
    }),
    roleprivileges: describeTable("roleprivilegescollection", "roleprivilegeid", {
        number: "privilegedepthmask",
    }),
    privilege: describeTable("privileges", "privilegeid", {
        string: "name",
        id: "privilegeid",
    }),
    email: describeTable("emails", "activityid", {
        string: "messageid subject sender torecipients trackingtoken conversationindex",
        number: "correlationmethod?",
        boolean: "directioncode",
        date: "createdon senton",
        id: "activityid",
        lookup: "receivingmailboxid ownerid regardingobjectid acceptingentityid? correlatedactivityid? parentactivityid?",
    }),
    queueitem: describeTable("queueitems", "queueitemid", {
        date: "enteredon",
        id: "queueitemid",
        lookup: "queueid objectid",
    }),
    contact: describeTable("contacts", "contactid", {
        string: "fullname",
        number: "statecode",
        id: "contactid",
    }),
    account: describeTable("accounts", "accountid", {
        string: "name",
        number: "statecode",
        id: "accountid",
    }),
    plugintracelog: describeTable("plugintracelogs", "plugintracelogid", {
        string: "typename messagename primaryentity",
        date: "createdon",
        id: "plugintracelogid",
    }),
    emailsearch: describeTable("emailsearches", "emailsearchid", {
        string: "emailaddress",
        id: "emailsearchid",
        lookup: "parentobjectid",
    }),
    sdkmessageprocessingstep: describeTable("sdkmessageprocessingsteps", "sdkmessageprocessingstepid", {
        string: "name",
        id: "sdkmessageprocessingstepid",
    }),
    sdkmessage: describeTable("sdkmessages", "sdkmessageid", {
        string: "name",
        id: "sdkmessageid",
    }),
    sdkmessagefilter: describeTable("sdkmessagefilters", "sdkmessagefilterid", {
        string: "primaryobjecttypecode",
        id: "sdkmessagefilterid",
    }),
    workflow: describeTable("workflows", "workflowid", {
        string: "name primaryentity",
        id: "workflowid",
    }),
    systemuserroles: describeTable("systemuserrolescollection", "systemuserroleid", {
        id: "systemuserid roleid",
    }),
    teammembership: describeTable("teammemberships", "teammembershipid", {
        id: "systemuserid teamid",
    }),
    teamroles: describeTable("teamrolescollection", "teamroleid", {
        id: "teamid roleid",
    }),
};
