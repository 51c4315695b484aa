// A notice while it is written: the form's plain fields, and what of them is sent.
import { addDays } from "@/shared/console/zoned";
import { BOARD_KINDS, type Channel, type Notice, type NoticeFields, type NoticeKind } from "./types";

const REVIEW_AFTER_DAYS = 365;

export interface NoticeForm {
  kind: NoticeKind;
  title: string;
  body: string;
  title_en: string;
  body_en: string;
  basis: string;
  responsible: string;
  channels: Channel[];
  valid_from: string;
  valid_to: string;
  next_review: string;
}

export const isBoardKind = (kind: NoticeKind): boolean => (BOARD_KINDS as readonly string[]).includes(kind);

/** A new form: an item of the board is looked at again within a year, what is urgent ends with the day. */
export function blankForm(kind: NoticeKind, today: string): NoticeForm {
  return {
    kind,
    title: "",
    body: "",
    title_en: "",
    body_en: "",
    basis: "",
    responsible: "",
    channels: ["screen"],
    valid_from: today,
    valid_to: kind === "urgent" ? today : "",
    next_review: isBoardKind(kind) ? addDays(today, REVIEW_AFTER_DAYS) : "",
  };
}

export function formOf(notice: Notice): NoticeForm {
  return {
    kind: notice.kind,
    title: notice.title,
    body: notice.body,
    title_en: notice.translations.en?.title ?? "",
    body_en: notice.translations.en?.body ?? "",
    basis: notice.basis,
    responsible: notice.responsible,
    channels: [...notice.channels],
    valid_from: notice.valid_from,
    valid_to: notice.valid_to ?? "",
    next_review: notice.next_review ?? "",
  };
}

/** The words of an earlier notice for a new one: its dates are not taken over. */
export function copyOf(notice: Notice, today: string): NoticeForm {
  const { valid_from, valid_to, next_review } = blankForm(notice.kind, today);
  return { ...formOf(notice), valid_from, valid_to, next_review };
}

/** What is sent; `before` is the notice being changed, whose English may have to go. */
export function fieldsOf(form: NoticeForm, before: Notice | null): NoticeFields {
  const { kind, title, body, title_en, body_en, basis, responsible, channels, valid_from } = form;
  const english = title_en.trim() || body_en.trim() ? { title: title_en, body: body_en } : null;
  const gone: NoticeFields["translations"] = before?.translations.en ? { en: null } : {};
  return {
    kind,
    title,
    body,
    translations: english ? { en: english } : gone,
    basis,
    responsible,
    channels,
    // A date field that was emptied holds null.
    valid_from: valid_from || "",
    valid_to: form.valid_to || null,
    next_review: form.next_review || null,
  };
}

/** Whether the form differs from what is kept. */
export const differs = (form: NoticeForm, kept: NoticeForm): boolean =>
  (Object.keys(kept) as (keyof NoticeForm)[]).some((key) => String(form[key] ?? "") !== String(kept[key]));
