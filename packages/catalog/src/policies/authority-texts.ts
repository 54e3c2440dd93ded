import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { textWith } from "../texts/text-with.ts";

/** What a ticket's notes say about who decided a request. */
export const authorityTexts = definePolicy({
  id: "authority.texts",
  title: "Texts about who decided a request",
  schema: z.strictObject({
    authorityTitle: textWith(),
    authorityText: textWith("requester", "holds", "request", "evidence"),
    consentTitle: textWith(),
    consentText: textWith("approvers", "request", "requester"),
    declinedTitle: textWith(),
    declinedText: textWith("approvers", "request"),
    internalTitle: textWith(),
    internalText: textWith("request", "requester"),
    refusedTitle: textWith(),
    refusedText: textWith("request", "reasons"),
  }),
  default: {
    authorityTitle: "Authority confirmed",
    authorityText: "{requester} holds this authority: {holds}. Asked for: {request}. Evidence: {evidence}.",
    consentTitle: "Approved by the customer",
    consentText:
      "Asked of {approvers} for {requester}, and approved: {request}. The journal of the run says who answered.",
    declinedTitle: "Declined by the customer",
    declinedText: "Asked of {approvers}, and declined: {request}. Nothing was done.",
    internalTitle: "Approved internally",
    internalText: "Approved on our side, for {requester}: {request}.",
    refusedTitle: "The authority is missing",
    refusedText: "Not done: {request}. {reasons}",
  },
});
