import { describe, expect, it } from "vitest";
import { socketAddress } from "../../src/desk/socket-address.ts";

const linux = { platform: "linux", temporaryFolder: "/tmp", user: 1000 };
const windows = { platform: "win32", temporaryFolder: "C:\\Temp", user: undefined };

describe("where an owner listens", () => {
  it("is beside the file, as long as systems take the path", () => {
    expect(socketAddress("/srv/msp/runs.sqlite", linux)).toEqual({ path: "/srv/msp/runs.sqlite-socket" });
    const longest = `/${"a".repeat(92)}`;
    expect(socketAddress(longest, linux)).toEqual({ path: `${longest}-socket` });
    for (const long of [`${longest}a`, `/${"ü".repeat(50)}`]) {
      const { path, privateFolder } = socketAddress(long, linux);
      expect(path).toMatch(/^\/tmp\/msp-1000\/[0-9a-f]{32}\.socket$/);
      expect(privateFolder).toBe("/tmp/msp-1000");
    }
  });

  it("differs from file to file, and is the same on macOS", () => {
    const long = (name: string) => `/${"a".repeat(120)}/${name}`;
    expect(socketAddress(long("one"), linux).path).not.toBe(socketAddress(long("two"), linux).path);
    expect(socketAddress(long("one"), { ...linux, platform: "darwin" })).toEqual(socketAddress(long("one"), linux));
  });

  it("is a named pipe on Windows, the same for however the path is written in upper and lower case", () => {
    const { path, privateFolder } = socketAddress("C:\\MSP\\runs.sqlite", windows);
    expect(path).toMatch(/^\\\\\.\\pipe\\msp-[0-9a-f]{32}$/);
    expect(privateFolder).toBeUndefined();
    expect(socketAddress("c:\\msp\\RUNS.sqlite", windows).path).toBe(path);
    expect(socketAddress("c:\\msp\\other.sqlite", windows).path).not.toBe(path);
  });
});
