import type { CommandOption } from "../command";

export const DETAILS_OPTION: CommandOption = {
    name: "details",
    description: "text: add failures, alerts, privileges and settings; md, html and json always hold them",
};
