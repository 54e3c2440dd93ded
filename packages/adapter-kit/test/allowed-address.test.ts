import { allowedAddress, ForeignOriginError } from "@msp/adapter-kit";
import { describe, expect, it } from "vitest";

const rules = { system: "example", origins: ["https://api.example.com"] };
const base = "https://api.example.com/v1/";

describe("allowedAddress", () => {
  it.each([
    ["people?page=2", "https://api.example.com/v1/people?page=2"],
    ["https://api.example.com/other", "https://api.example.com/other"],
  ])("accepts %s", (address, href) => {
    expect(allowedAddress(address, base, rules).href).toBe(href);
  });

  it.each([
    ["https://evil.example.net/v1/people", "its address is at https://evil.example.net"],
    ["//evil.example.net/people", "its address is at https://evil.example.net"],
    ["\\\\evil.example.net\\people", "its address is at https://evil.example.net"],
    ["https://api.example.com.evil.example.net/", "its address is at https://api.example.com.evil.example.net"],
    ["https://api.example.com:8443/v1/", "its address is at https://api.example.com:8443"],
    ["http://api.example.com/v1/", "its address is at http://api.example.com"],
    ["https://ann:pass@api.example.com/v1/", "holds a user name or password"],
    ["javascript:alert(1)", "its address is at null"],
  ])("refuses %s before anything is sent", (address, why) => {
    expect(() => allowedAddress(address, base, rules)).toThrow(ForeignOriginError);
    expect(() => allowedAddress(address, base, rules)).toThrow(why);
  });

  it("accepts plain http on this computer only", () => {
    const plain = { system: "example", origins: ["http://127.0.0.1:8080", "http://api.example.com"] };
    expect(allowedAddress("http://127.0.0.1:8080/x", undefined, plain).port).toBe("8080");
    expect(() => allowedAddress("http://api.example.com/x", undefined, plain)).toThrow("is not encrypted; use https");
  });

  it("accepts plain http at an origin that was named for it, and at no other", () => {
    const origins = ["http://192.168.10.20", "http://192.168.10.21"];
    const local = { system: "example", origins, unencrypted: ["http://192.168.10.20"] };
    expect(allowedAddress("http://192.168.10.20/rpc", undefined, local).pathname).toBe("/rpc");
    expect(() => allowedAddress("http://192.168.10.21/rpc", undefined, local)).toThrow("is not encrypted");
    expect(() => allowedAddress("http://192.168.10.22/rpc", undefined, local)).toThrow("its address is at");
  });
});
