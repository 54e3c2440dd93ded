import { jsonAnswer } from "./answer.ts";

/** The keys the fake takes. */
export interface FakeKeys {
  readonly apiKey: string;
  readonly apiSecretKey: string;
}

/** Vendor documentation: 100 hours. */
const lifetimeSeconds = 360_000;

/** Grants tokens for keys, and knows which are good. */
export class TokenDesk {
  readonly #goodUntil = new Map<string, number>();
  #granted = 0;

  constructor(
    public keys: FakeKeys,
    private readonly wrongKeysStatus: number,
  ) {}

  async grant(request: Request, now: number): Promise<Response> {
    const isForm = request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") === true;
    const form = new URLSearchParams(await request.text());
    const isClient = request.headers.get("authorization") === `Basic ${btoa("public-client:public")}`;
    const { apiKey, apiSecretKey } = this.keys;
    const fits = form.get("username") === apiKey && form.get("password") === apiSecretKey;
    if (!isForm || !isClient || form.get("grant_type") !== "password" || !fits)
      return jsonAnswer(this.wrongKeysStatus, { error: "invalid_grant", error_description: "Bad credentials" });
    this.#granted += 1;
    const token = `fake.token-${this.#granted}.${btoa(`${now}`)}`;
    this.#goodUntil.set(token, now + lifetimeSeconds * 1000);
    return jsonAnswer(200, { access_token: token, token_type: "bearer", expires_in: lifetimeSeconds, scope: "any" });
  }

  accepts(request: Request, now: number): boolean {
    const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    return token !== undefined && now < (this.#goodUntil.get(token) ?? Number.NEGATIVE_INFINITY);
  }

  /** Every token that was granted is refused from now on. */
  revokeTokens(): void {
    this.#goodUntil.clear();
  }

  /** New keys take the place of the old ones, whose tokens end. */
  resetKeys(suffix: number): FakeKeys {
    this.keys = { apiKey: `SANDBOXKEY${suffix}`, apiSecretKey: `sandbox-secret-${suffix}` };
    this.revokeTokens();
    return this.keys;
  }
}
