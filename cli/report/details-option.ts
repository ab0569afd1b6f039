import type { CommandOption } from "../command";

export const DETAILS_OPTION: CommandOption = {
    name: "details",
    description: "text: add failures, alerts, privileges and settings; the other formats always hold them",
};
