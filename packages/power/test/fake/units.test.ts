import { createFakeDigitalLoggers, createFakeRedfish, createFakeShelly } from "@msp/power/testing";
import { createFakeClock } from "@msp/testing";
import { describe, expect, it } from "vitest";
import { createLogin } from "../../src/client/connection/create-login.ts";
import { createDigestFetch } from "../../src/client/digest/create-digest-fetch.ts";

const clock = () => createFakeClock();
const basic = (login: { readonly userName: string; readonly password: string }) => ({
  authorization: `Basic ${Buffer.from(`${login.userName}:${login.password}`).toString("base64")}`,
});

describe("the fake Shelly device", () => {
  it("answers over HTTP at addresses as well as in frames", async () => {
    const fake = createFakeShelly({ clock: clock(), isProtected: false });
    const { url, close } = await fake.listen();
    try {
      expect(await (await fetch(`${url}/rpc/Switch.Set?id=0&on=false`)).json()).toEqual({ was_on: true });
      const body = JSON.stringify({ id: 7, method: "Switch.GetStatus", params: { id: 0 } });
      const frame = await (await fetch(`${url}/rpc`, { method: "POST", body })).json();
      expect(frame).toMatchObject({ id: 7, src: expect.any(String), result: { id: 0, output: false } });
      const missing = await fetch(`${url}/rpc/Switch.GetStatus?id=4`);
      expect([missing.status, await missing.json()]).toMatchObject([500, { code: -105 }]);
      expect((await fetch(`${url}/rpc/Cover.Open?id=0`)).status).toBe(404);
    } finally {
      await close();
    }
  });

  it("says who it is without a login, and asks for one by SHA-256 otherwise", async () => {
    const fake = createFakeShelly({ clock: clock() });
    const about = await fake.fetch("https://plug.example.com/rpc/Shelly.GetDeviceInfo");
    expect(await about.json()).toMatchObject({ auth_en: true, gen: 2 });
    const refused = await fake.fetch("https://plug.example.com/rpc/Switch.GetStatus?id=0");
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([
      401,
      expect.stringContaining("SHA-256"),
    ]);
  });

  it("has six connections", async () => {
    const time = clock();
    const fake = createFakeShelly({ clock: time, isProtected: false, latencyMs: 1_000 });
    const asked = Array.from({ length: 7 }, () => fake.fetch("https://plug.example.com/rpc/Switch.GetStatus?id=0"));
    const settled = Promise.allSettled(asked);
    await time.advance(2_000);
    expect((await settled).filter(({ status }) => status === "rejected")).toHaveLength(1);
  });

  it("forgets a flip when somebody presses the button, and tells of every change", async () => {
    const time = clock();
    const heard: string[] = [];
    const fake = createFakeShelly({ clock: time, isProtected: false, onSwitch: (_, state) => heard.push(state) });
    await fake.fetch("https://plug.example.com/rpc/Switch.Set?id=0&on=false&toggle_after=5");
    fake.press("0");
    fake.press("0");
    await time.advance(60_000);
    expect(heard).toEqual(["off", "on", "off"]);
    expect(fake.ledger.map(({ command }) => command)).toEqual(["cycle", "on", "off"]);
  });
});

describe("the fake Digital Loggers switch", () => {
  it("wants a proof by MD5, and takes nobody's password in clear", async () => {
    const fake = createFakeDigitalLoggers({ clock: clock() });
    const path = "https://rack.example.com/restapi/relay/outlets/0/state/";
    const refused = await fake.fetch(path, { headers: basic(fake.login) });
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, expect.stringContaining("MD5")]);
  });
});

describe("what is sent to a Digital Loggers switch", () => {
  it("is refused without X-CSRF, and answered for people without an Accept for programs", async () => {
    const fake = createFakeDigitalLoggers({ clock: clock() });
    const login = createLogin("rack", fake.login, {});
    const fetch = createDigestFetch(fake.fetch, login);
    const path = "https://rack.example.com/restapi/relay/outlets/0/state/";
    const body = "value=false";
    expect((await fetch(path, { method: "PUT", body })).status).toBe(403);
    expect((await fetch(path, { method: "PUT", body, headers: { "x-csrf": "x" } })).status).toBe(204);
    expect((await fetch(path)).headers.get("content-type")).toBe("text/html");
    expect(await (await fetch(path, { headers: { accept: "application/json" } })).json()).toBe(false);
    const some = "https://rack.example.com/restapi/relay/outlets/=0,2/state/";
    const listed = await fetch(some, { headers: { accept: "application/json" } });
    expect([listed.status, await listed.json()]).toEqual([207, [false, true]]);
  });
});

describe("the fake Redfish service", () => {
  it("shows its root to everybody, and nothing else", async () => {
    const fake = createFakeRedfish({ clock: clock() });
    expect((await fake.fetch("https://bmc.example.com/redfish/v1/")).status).toBe(200);
    expect((await fake.fetch("https://bmc.example.com/redfish/v1/Systems")).status).toBe(401);
  });

  it("refuses what an action does not allow, and what is no action", async () => {
    const fake = createFakeRedfish({ clock: clock(), allowsCycle: false });
    const post = (path: string, body: object) =>
      fake.fetch(`https://bmc.example.com${path}`, {
        method: "POST",
        headers: basic(fake.login),
        body: JSON.stringify(body),
      });
    const target = "/redfish/v1/PowerEquipment/RackPDUs/1/Outlets/A1/Outlet.PowerControl";
    expect((await post(target, { PowerState: "PowerCycle" })).status).toBe(400);
    expect((await post(target, {})).status).toBe(400);
    expect((await post(`${target}/x`, { PowerState: "Off" })).status).toBe(400);
    expect((await post(target, { PowerState: "Off" })).status).toBe(204);
    expect(fake.ledger).toHaveLength(1);
  });

  it("keeps few sessions", async () => {
    const fake = createFakeRedfish({ clock: clock() });
    const body = JSON.stringify({ UserName: fake.login.userName, Password: fake.login.password });
    const logIn = () =>
      fake.fetch("https://bmc.example.com/redfish/v1/SessionService/Sessions", { method: "POST", body });
    const answers = [];
    for (let count = 0; count < 5; count += 1) answers.push((await logIn()).status);
    expect(answers).toEqual([201, 201, 201, 201, 503]);
  });
});
