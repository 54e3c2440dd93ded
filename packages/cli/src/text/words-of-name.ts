/** Writes a name of the code in words: `requesterHolds` becomes `requester holds`, `MSP Workflow` stays as it is. */
export const wordsOfName = (name: string): string =>
  name.includes(" ")
    ? name
    : name.replace(/([a-z0-9])([A-Z])/g, (_all, before, after) => `${before} ${after.toLowerCase()}`);
