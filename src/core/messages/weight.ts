// How much a piece of evidence proves; the strongest decides, of two equal ones the first. Single constants, so that the bundler
// writes the numbers in their place.
export const CODE_WEIGHT = 100;
export const LABELLED_NAME_WEIGHT = 95;
export const SIGN_IN_WEIGHT = 92;
export const NAME_WEIGHT = 90;
export const LABELLED_STATUS_WEIGHT = 85;
export const PRIVILEGE_WEIGHT = 80;
export const STATUS_WEIGHT = 75;
export const ANCHOR_WEIGHT = 70;
export const LABELLED_WRAPPER_WEIGHT = 55;
export const WORDING_WEIGHT = 50;
export const QUOTED_NAME_WEIGHT = 48;
export const WRAPPER_CODE_WEIGHT = 35;
export const WRAPPER_WEIGHT = 30;
export const WEAK_WORDING_WEIGHT = 20;
