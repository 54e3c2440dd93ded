/** What a client needs to reach the sandbox's services; the settings of the adapters, filled in. */
export interface SandboxAccess {
  readonly autotask: {
    readonly userName: string;
    readonly secret: string;
    readonly integrationCode: string;
    readonly zoneUrl: string;
    readonly discoveryUrl: string;
  };
  readonly smtp: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly password: string;
    readonly from: string;
  };
  readonly dattoRmm: { readonly apiKey: string; readonly apiSecretKey: string; readonly apiUrl: string };
  readonly itGlue: { readonly apiKey: string; readonly baseUrl: string };
  readonly autoelevate: { readonly token: string; readonly hmacKey: string; readonly url: string };
  readonly adminByRequest: { readonly apiKey: string; readonly url: string };
  readonly virustotal: { readonly apiKey: string; readonly url: string };
  /** The power units by their names. */
  readonly power: {
    readonly [unit: string]: {
      readonly protocol: "shelly" | "digital-loggers";
      readonly url: string;
      readonly userName: string;
      readonly password: string;
    };
  };
}
