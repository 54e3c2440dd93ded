/** Whether a journal path is one of the looks of a wait. */
export const isLook = (path: string): boolean => /@check\d+$/.test(path);
