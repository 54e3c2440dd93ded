import type { Clock } from "@msp/workflows/ports";
import { RedfishRefusal } from "./redfish-refusal.ts";

const home = "/redfish/v1/SessionService/Sessions";
/** Services keep few sessions; whoever forgets to log out locks the others out. */
const mostSessions = 4;

/** Sessions and Basic logins of a fake service. */
export class SessionDesk {
  readonly #sessions = new Map<string, { readonly id: string; usedAt: number }>();
  #count = 0;

  constructor(
    private readonly clock: Clock,
    private readonly login: { readonly userName: string; readonly password: string },
    private readonly timeoutMs: number,
  ) {}

  /** How many are open. */
  get open(): number {
    this.#expire();
    return this.#sessions.size;
  }

  /** Refuses a request that proves no login. */
  check(request: Request): void {
    this.#expire();
    const session = this.#sessions.get(request.headers.get("x-auth-token") ?? "");
    if (session !== undefined) {
      session.usedAt = this.clock.now();
      return;
    }
    const { userName, password } = this.login;
    const basic = `Basic ${Buffer.from(`${userName}:${password}`, "utf8").toString("base64")}`;
    if (request.headers.get("authorization") !== basic)
      throw new RedfishRefusal(401, "NoValidSession", "There is no valid session established with the implementation.");
  }

  logIn({ UserName, Password }: { readonly UserName?: unknown; readonly Password?: unknown }): Response {
    this.#expire();
    if (UserName !== this.login.userName || Password !== this.login.password)
      throw new RedfishRefusal(401, "NoValidSession", "The user name or the password is wrong.");
    if (this.#sessions.size >= mostSessions)
      throw new RedfishRefusal(503, "SessionLimitExceeded", "There are too many sessions.");
    const id = String(++this.#count);
    const token = `sandbox-token-${id}`;
    this.#sessions.set(token, { id, usedAt: this.clock.now() });
    const body = {
      "@odata.id": `${home}/${id}`,
      "@odata.type": "#Session.v1_7_2.Session",
      Id: id,
      Name: "Session",
      UserName,
    };
    return Response.json(body, { status: 201, headers: { "x-auth-token": token, location: `${home}/${id}` } });
  }

  logOut(id: string): Response {
    for (const [token, session] of this.#sessions) if (session.id === id) this.#sessions.delete(token);
    return new Response(null, { status: 204 });
  }

  #expire(): void {
    for (const [token, { usedAt }] of this.#sessions)
      if (this.clock.now() - usedAt > this.timeoutMs) this.#sessions.delete(token);
  }
}
