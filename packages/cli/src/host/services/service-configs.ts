import * as z from "zod";

const text = z.string().trim().min(1).optional();

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
  /** Who may be an administrator on Windows. */
  autoelevate: z.strictObject({ token: text, hmacKey: text, url: text }).optional(),
  /** Who may be an administrator on Macs. */
  adminByRequest: z.strictObject({ apiKey: text, dataCenter: text, url: text }).optional(),
} as const;
