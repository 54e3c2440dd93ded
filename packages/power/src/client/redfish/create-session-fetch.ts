import type { Login } from "../connection/create-login.ts";

/** A `fetch` that works in a session of a Redfish service. */
export interface SessionFetch {
  readonly fetch: typeof globalThis.fetch;
  /** Ends the session, where there is one. */
  logOut(): Promise<void>;
}

interface Session {
  readonly token: string;
  readonly location: URL | undefined;
}

/**
 * Logs in with the first request and again when a token is refused; a refused request was not acted upon. A login that fails is answered as the service
 * answered it. Services keep few sessions, so requests that come together share one login.
 */
export function createSessionFetch(
  fetch: typeof globalThis.fetch,
  { login, timeoutMs }: { readonly login: Login; readonly timeoutMs: number },
): SessionFetch {
  let session: Promise<Session | Response> | undefined;

  async function logIn(origin: string): Promise<Session | Response> {
    const answer = await fetch(`${origin}/redfish/v1/SessionService/Sessions`, {
      method: "POST",
      headers: { accept: "application/json", "content-type": "application/json" },
      body: JSON.stringify({ UserName: login.userName(), Password: login.password.reveal() }),
      redirect: "manual",
      // Shared by all who wait for it, so it ends by itself and not with the one who came first.
      signal: AbortSignal.timeout(timeoutMs),
    });
    const token = answer.headers.get("x-auth-token");
    if (!answer.ok || token === null) return answer;
    const location = answer.headers.get("location");
    await answer.body?.cancel();
    return { token, location: ownAddress(location, origin) };
  }

  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const { method, url, signal, redirect } = request;
      const body = request.body === null ? null : await request.text();
      const send = async (): Promise<{ answer: Response; used: Promise<Session | Response> }> => {
        session ??= logIn(new URL(url).origin);
        const used = session;
        const current = await used.catch((error: unknown) => {
          if (session === used) session = undefined;
          throw error;
        });
        if (current instanceof Response) {
          if (session === used) session = undefined;
          return { answer: current.status < 400 ? new Response(null, { status: 401 }) : current.clone(), used };
        }
        // Whoever has waited for the login too long must not send after all.
        signal.throwIfAborted();
        const headers = new Headers(request.headers);
        headers.set("x-auth-token", current.token);
        return { answer: await fetch(url, { method, headers, body, signal, redirect }), used };
      };
      const { answer, used } = await send();
      if (answer.status !== 401 || (await used) instanceof Response) return answer;
      await answer.body?.cancel();
      if (session === used) session = undefined;
      return (await send()).answer;
    },
    async logOut() {
      const current = await session?.catch(() => undefined);
      session = undefined;
      if (current === undefined || current instanceof Response || current.location === undefined) return;
      const headers = { "x-auth-token": current.token };
      try {
        const request = {
          method: "DELETE",
          headers,
          redirect: "manual",
          signal: AbortSignal.timeout(timeoutMs),
        } as const;
        await (await fetch(current.location, request)).body?.cancel();
      } catch {
        // A session nobody uses ends by itself; a service that cannot be reached keeps nobody from ending.
      }
    },
  };
}

/** The session's address, where it is the service's own: the token goes nowhere else, and such a session is left to end by itself. */
function ownAddress(location: string | null, origin: string): URL | undefined {
  if (location === null || !URL.canParse(location, origin)) return undefined;
  const url = new URL(location, origin);
  return url.origin === origin ? url : undefined;
}
