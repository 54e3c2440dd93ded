import { Authority } from "@msp/workflows";
import * as z from "zod";

const id = z.string().regex(/^[0-9]+$/, "the number of the id, as text");
const text = z.string().trim().min(1).optional();

const unit = {
  url: z.url(),
  userName: text,
  password: text,
  userNameVariable: text,
  passwordVariable: text,
  /** The customer it stands at: a live run is held to its allow list by it. */
  companyId: text,
};

/** What the configuration file may say about services besides Autotask and mail. Whatever is left out comes from the environment. */
export const serviceConfigs = {
  /** Remote monitoring. */
  dattoRmm: z
    .strictObject({
      apiKey: text,
      apiSecretKey: text,
      apiUrl: text,
      platform: text,
      /** Which components of the account's library do what its API cannot. Left out, devices are neither restarted nor woken. */
      components: z
        .strictObject({
          restart: z.strictObject({ componentUid: z.string(), delayVariable: z.string() }).optional(),
          wake: z.strictObject({ componentUid: z.string(), macVariable: z.string() }).optional(),
        })
        .optional(),
      /** The site where retired devices are set aside. Left out, people retire devices. */
      retiredSiteUid: text,
    })
    .optional(),
  /** The documentation, and where this account keeps what procedures need. */
  itGlue: z
    .strictObject({
      apiKey: text,
      region: z.enum(["us", "eu", "au"]).optional(),
      baseUrl: text,
      account: text,
      /** Links a person has confirmed: Autotask's company ids and the ids of organizations. They win over what is found. */
      links: z.record(z.string(), z.string()).optional(),
      /** The kinds of flexible assets that tell how to work for a customer, by their ids. */
      instructionTypes: z.array(id).optional(),
      /** The kind of flexible asset that says who may decide what at a customer, and what its fields mean. */
      customerRecords: z
        .strictObject({
          typeId: id,
          holders: z.record(
            z.string(),
            z.strictObject({
              holds: Authority,
              moneyLimit: z.strictObject({ field: z.string(), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
              since: text,
            }),
          ),
          allowedSoftware: text,
          mailType: text,
          outlets: text,
        })
        .optional(),
    })
    .optional(),
  /** Who may be an administrator on Windows. */
  autoelevate: z.strictObject({ token: text, hmacKey: text, url: text }).optional(),
  /** Who may be an administrator on Macs. */
  adminByRequest: z.strictObject({ apiKey: text, dataCenter: text, url: text }).optional(),
  /** Power devices by names of the provider's own. Passwords are better left to the environment: POWER_<UNIT>_USER_NAME, POWER_<UNIT>_PASSWORD. */
  power: z
    .strictObject({
      units: z.record(
        z.string().regex(/^[\w.-]+$/, 'a name of letters, digits, ".", "_" and "-"'),
        z.discriminatedUnion("protocol", [
          z.strictObject({ protocol: z.literal("redfish"), ...unit, login: z.enum(["basic", "session"]).optional() }),
          z.strictObject({ protocol: z.literal("shelly"), ...unit, acceptsUnencrypted: z.boolean().optional() }),
          z.strictObject({
            protocol: z.literal("digital-loggers"),
            ...unit,
            acceptsUnencrypted: z.boolean().optional(),
            cyclesOutlets: z.boolean().optional(),
          }),
        ]),
      ),
    })
    .optional(),
  /** What is known about a file by its hash. Naming the licence of the key is what switches it on. */
  virustotal: z
    .strictObject({ apiKey: text, licence: z.enum(["commercial", "personal"]).optional(), url: text })
    .optional(),
} as const;
