/** The later of some instants (ISO 8601). A device whose own clock is ahead must not prove a restart with a start from before. */
export const laterOf = (first: string, ...others: readonly (string | undefined)[]): string =>
  others.reduce<string>(
    (latest, other) => (other !== undefined && Date.parse(other) > Date.parse(latest) ? other : latest),
    first,
  );
