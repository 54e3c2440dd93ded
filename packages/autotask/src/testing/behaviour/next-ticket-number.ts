import { foldText } from "../store/fold-text.ts";
import type { Table } from "../store/table.ts";

/** The next free number of a day: `T`, the UTC date, a point and a count of four digits. */
export const nextTicketNumber = (tickets: Table, at: number): string => {
  const day = `T${new Date(at).toISOString().slice(0, 10).replaceAll("-", "")}`;
  const newest = tickets.get(tickets.ids[tickets.ids.length - 1] ?? 0)?.values.ticketNumber;
  const continues = typeof newest === "string" && newest.startsWith(`${day}.`);
  for (let count = continues ? Number(newest.slice(day.length + 1)) + 1 : 1; ; count += 1) {
    const number = `${day}.${String(count).padStart(4, "0")}`;
    if (tickets.idsWhere("ticketNumber", foldText(number)).size === 0) return number;
  }
};
