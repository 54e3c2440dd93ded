/** Whether a page says something, however its lines are broken. */
export const holdsText = (page: string, text: string): boolean => oneLine(page).includes(oneLine(text));

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
