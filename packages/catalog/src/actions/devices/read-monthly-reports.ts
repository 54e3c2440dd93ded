import { defineAction, MonthlyReport } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Reads what remote monitoring tells about the reports of a month, site by site. `unknown` is not `not sent`: then the mail itself is looked for. */
export const readMonthlyReports = defineAction({
  id: "device.read-monthly-reports",
  title: "See whether the customer's monthly reports were sent",
  effect: "read",
  uses: ["devices"],
  input: z.object({
    companyId: z.string(),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "write the month as 2026-11"),
  }),
  output: z.discriminatedUnion("outcome", [
    z.object({
      outcome: z.literal("read"),
      /** Empty where no site is linked to the company. */
      reports: z.array(MonthlyReport),
    }),
    NotReadable,
  ]),
  run: ({ input: { companyId, month }, ports: { devices } }) =>
    readOrSayWhy(
      (async () => {
        const reports: MonthlyReport[] = [];
        for (const { id } of await devices.sitesOf(companyId))
          reports.push(await devices.monthlyReportOf({ siteId: id, month }));
        return { outcome: "read" as const, reports };
      })(),
    ),
});
