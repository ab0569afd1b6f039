// Made by tools/generate-tables.ts from the table metadata; change tools/tables/selection.ts instead.

export type ColumnKind = "string" | "number" | "boolean" | "date" | "id" | "lookup";

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
        readonly isfolderbasedtrackingenabled: boolean | null;
        readonly maxfolderbasedtrackingmappings: number | null;
        readonly ismailboxforcedunlockingenabled: boolean | null;
        readonly ismailboxinactivebackoffenabled: boolean | null;
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

export const TABLES = {
    mailbox: {
        set: "mailboxes",
        id: "mailboxid",
        typeCode: 9606,
        columns: {
            mailboxid: "id",
            name: "string",
            emailaddress: "string",
            ownerid: "lookup",
            owninguser: "lookup",
            owningteam: "lookup",
            owningbusinessunit: "lookup",
            regardingobjectid: "lookup",
            emailserverprofile: "lookup",
            statecode: "number",
            statuscode: "number",
            isforwardmailbox: "boolean",
            processanddeleteemails: "boolean",
            incomingemaildeliverymethod: "number",
            outgoingemaildeliverymethod: "number",
            actdeliverymethod: "number",
            incomingemailstatus: "number",
            outgoingemailstatus: "number",
            actstatus: "number",
            mailboxstatus: "number",
            enabledforincomingemail: "boolean",
            enabledforoutgoingemail: "boolean",
            enabledforact: "boolean",
            emailrouteraccessapproval: "number",
            isemailaddressapprovedbyo365admin: "boolean",
            testemailconfigurationscheduled: "boolean",
            testmailboxaccesscompletedon: "date",
            testemailconfigurationretrycount: "number",
            processemailreceivedafter: "date",
            lastsyncstartedon: "date",
            lastsuccessfulsynccompletedon: "date",
            lastsyncerror: "string",
            lastsyncerrorcode: "number",
            lastsyncerroroccurredon: "date",
            itemsprocessedforlastsync: "number",
            itemsfailedforlastsync: "number",
            transientfailurecount: "number",
            postponemailboxprocessinguntil: "date",
            postponetestemailconfigurationuntil: "date",
            receivingpostponeduntil: "date",
            postponesendinguntil: "date",
            processinglastattemptedon: "date",
            orgmarkedasprimaryforexchangesync: "boolean",
            isactsyncorgflagset: "boolean",
            allowemailconnectortousecredentials: "boolean",
            modifiedon: "date",
            emailaddressapprovedby: "lookup",
            emailaddressapprovedon: "date",
            testandenablelastattemptedby: "lookup",
            testandenablelastattemptedon: "date",
            undeliverablefolder: "string",
            forcedunlockcount: "number",
            receivingpostponeduntilforact: "date",
            username: "string",
            ispasswordset: "boolean",
            officeappsdeploymentstatus: "number",
            noemailcount: "number",
            processedtimes: "number",
        },
        optional: ["emailaddressapprovedby","emailaddressapprovedon","testandenablelastattemptedby","testandenablelastattemptedon","undeliverablefolder","forcedunlockcount","receivingpostponeduntilforact","username","ispasswordset","officeappsdeploymentstatus","noemailcount","processedtimes"],
    },
    emailserverprofile: {
        set: "emailserverprofiles",
        id: "emailserverprofileid",
        typeCode: 9605,
        columns: {
            emailserverprofileid: "id",
            name: "string",
            statecode: "number",
            statuscode: "number",
            servertype: "number",
            incomingcredentialretrieval: "number",
            outgoingcredentialretrieval: "number",
            incomingauthenticationprotocol: "number",
            incomingserverlocation: "string",
            incomingportnumber: "number",
            incomingusessl: "boolean",
            incominguseimpersonation: "boolean",
            outgoingserverlocation: "string",
            outgoingportnumber: "number",
            outgoingusessl: "boolean",
            useautodiscover: "boolean",
            processemailsreceivedafter: "date",
            moveundeliveredemails: "boolean",
            maxconcurrentconnections: "number",
            defaultserverlocation: "string",
            exchangeonlinetenantid: "string",
            usedefaulttenantid: "boolean",
            isincomingpasswordset: "boolean",
            incomingusername: "string",
        },
        optional: ["exchangeonlinetenantid","usedefaulttenantid","isincomingpasswordset","incomingusername"],
    },
    systemuser: {
        set: "systemusers",
        id: "systemuserid",
        typeCode: 8,
        columns: {
            systemuserid: "id",
            fullname: "string",
            domainname: "string",
            internalemailaddress: "string",
            isdisabled: "boolean",
            islicensed: "boolean",
            accessmode: "number",
            caltype: "number",
            setupuser: "boolean",
            applicationid: "id",
            businessunitid: "lookup",
            defaultmailbox: "lookup",
            azurestate: "number",
            userlicensetype: "number",
            issyncwithdirectory: "boolean",
        },
        optional: ["azurestate","userlicensetype","issyncwithdirectory"],
    },
    team: {
        set: "teams",
        id: "teamid",
        typeCode: 9,
        columns: {
            teamid: "id",
            name: "string",
            teamtype: "number",
            businessunitid: "lookup",
            isdefault: "boolean",
        },
        optional: [],
    },
    queue: {
        set: "queues",
        id: "queueid",
        typeCode: 2020,
        columns: {
            queueid: "id",
            name: "string",
            emailaddress: "string",
            ownerid: "lookup",
            owninguser: "lookup",
            owningteam: "lookup",
            statecode: "number",
            incomingemailfilteringmethod: "number",
            incomingemaildeliverymethod: "number",
            defaultmailbox: "lookup",
            queueviewtype: "number",
        },
        optional: [],
    },
    usersettings: {
        set: "usersettingscollection",
        id: "systemuserid",
        typeCode: 150,
        columns: {
            systemuserid: "id",
            incomingemailfilteringmethod: "number",
            issendasallowed: "boolean",
        },
        optional: [],
    },
    organization: {
        set: "organizations",
        id: "organizationid",
        typeCode: 1019,
        columns: {
            organizationid: "id",
            name: "string",
            orgdborgsettings: "string",
            requireapprovalforuseremail: "boolean",
            requireapprovalforqueueemail: "boolean",
            emailcorrelationenabled: "boolean",
            ignoreinternalemail: "boolean",
            unresolveemailaddressifmultiplematch: "boolean",
            maxuploadfilesize: "number",
            notifymailboxownerofemailserverlevelalerts: "boolean",
            defaultemailserverprofileid: "lookup",
            isfolderbasedtrackingenabled: "boolean",
            maxfolderbasedtrackingmappings: "number",
            ismailboxforcedunlockingenabled: "boolean",
            ismailboxinactivebackoffenabled: "boolean",
        },
        optional: ["isfolderbasedtrackingenabled","maxfolderbasedtrackingmappings","ismailboxforcedunlockingenabled","ismailboxinactivebackoffenabled"],
    },
    tracelog: {
        set: "tracelogs",
        id: "tracelogid",
        typeCode: 8050,
        columns: {
            tracelogid: "id",
            text: "string",
            level: "number",
            tracecode: "number",
            tracestatus: "boolean",
            regardingobjectid: "lookup",
            createdon: "date",
            modifiedon: "date",
            errordetails: "string",
            errortypedisplay: "string",
            tracedetailxml: "string",
            canbedeleted: "boolean",
        },
        optional: ["errordetails","errortypedisplay","tracedetailxml","canbedeleted"],
    },
    exchangesyncidmapping: {
        set: "exchangesyncidmappings",
        id: "exchangesyncidmappingid",
        typeCode: 4120,
        columns: {
            exchangesyncidmappingid: "id",
            itemsubject: "string",
            exchangeentryid: "string",
            lastsyncerror: "string",
            lastsyncerrorcode: "number",
            lastsyncerroroccurredon: "date",
            retries: "number",
            objectid: "id",
            objecttypecode: "number",
            ownerid: "lookup",
            createdon: "date",
            modifiedon: "date",
            userdecision: "number",
            isdeletedinexchange: "boolean",
        },
        optional: ["userdecision","isdeletedinexchange"],
    },
    mailboxtrackingfolder: {
        set: "mailboxtrackingfolders",
        id: "mailboxtrackingfolderid",
        typeCode: 9608,
        columns: {
            mailboxtrackingfolderid: "id",
            exchangefolderid: "string",
            exchangefoldername: "string",
            regardingobjectid: "lookup",
            mailboxid: "lookup",
            createdon: "date",
            folderonboardingstatus: "number",
        },
        optional: ["folderonboardingstatus"],
    },
    role: {
        set: "roles",
        id: "roleid",
        typeCode: 1036,
        columns: {
            roleid: "id",
            name: "string",
            parentrootroleid: "lookup",
            businessunitid: "lookup",
            roletemplateid: "lookup",
            isinherited: "number",
        },
        optional: [],
    },
    roleprivileges: {
        set: "roleprivilegescollection",
        id: "roleprivilegeid",
        typeCode: 12,
        columns: {
            privilegedepthmask: "number",
        },
        optional: [],
    },
    privilege: {
        set: "privileges",
        id: "privilegeid",
        typeCode: 1023,
        columns: {
            privilegeid: "id",
            name: "string",
        },
        optional: [],
    },
    email: {
        set: "emails",
        id: "activityid",
        typeCode: 4202,
        columns: {
            activityid: "id",
            createdon: "date",
            receivingmailboxid: "lookup",
            directioncode: "boolean",
            messageid: "string",
        },
        optional: [],
    },
    systemuserroles: {
        set: "systemuserrolescollection",
        id: "systemuserroleid",
        typeCode: 15,
        columns: {
            systemuserid: "id",
            roleid: "id",
        },
        optional: [],
    },
    teammembership: {
        set: "teammemberships",
        id: "teammembershipid",
        typeCode: 23,
        columns: {
            systemuserid: "id",
            teamid: "id",
        },
        optional: [],
    },
    teamroles: {
        set: "teamrolescollection",
        id: "teamroleid",
        typeCode: 40,
        columns: {
            teamid: "id",
            roleid: "id",
        },
        optional: [],
    },
} as const;
