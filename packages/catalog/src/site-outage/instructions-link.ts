/** The first address in a text, for a person to look at. Nothing ever follows it: whoever can write an alert mail could have written the link. */
export function instructionsLink(description: string | undefined): { link: string; host: string } | undefined {
  const [found] = /https?:\/\/[^\s<>"'`]+/i.exec(description ?? "") ?? [];
  // A full stop or a bracket at the end belongs to the sentence around it.
  const link = found?.replace(/[.,;:!?)\]}]+$/, "");
  if (link === undefined || !URL.canParse(link)) return undefined;
  return { link, host: new URL(link).host };
}
