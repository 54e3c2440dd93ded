/**
 * The stable id of the role that belongs to whoever a ticket is assigned to at the time. The tenant file names under `people` everybody who may ever be; on
 * a ticket, only the one it is assigned to may answer.
 */
export const primaryResourceRole = "primary-resource";
