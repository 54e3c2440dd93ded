/** The neighbour that sends the packet: a server where one is online, because it is least likely to go to sleep itself. */
export function wakingNeighbour(site: {
  readonly outcome: string;
  readonly others?: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind?: string | undefined;
    readonly connection: string;
  }[];
}): { readonly id: string; readonly name: string } | undefined {
  const online = (site.others ?? []).filter(({ connection }) => connection === "online");
  return online.find(({ kind }) => kind?.toLowerCase() === "server") ?? online[0];
}
