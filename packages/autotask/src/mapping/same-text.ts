/** Whether two texts are the same but for case and surrounding space. */
export const sameText = (left: string | null | undefined, right: string): boolean =>
  left !== null && left !== undefined && left.trim().toLowerCase() === right.trim().toLowerCase();
