/**
 * A path of the journal without the keys of loops, which are customer data: `devices[D-4711]/reboot` becomes `devices[]/reboot`. Keys are escaped in
 * paths, so the first closing bracket ends one.
 */
export const pathWithoutKeys = (path: string): string => path.replace(/\[[^\]]*\]/g, "[]");
