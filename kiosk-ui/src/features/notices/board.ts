// The eight-item board 八项公开: what stands of each item today, and what is missing, overdue or soon to be reviewed.
import { BOARD_KINDS, type BoardKind, type Notice, type NoticeVersion } from "./types";

/** A review this near is said beforehand. */
export const REVIEW_SOON_DAYS = 30;
const DAY_MS = 86_400_000;

export type ReviewState = "fine" | "soon" | "overdue";

export interface Standing {
  notice: Notice;
  version: NoticeVersion;
  review: ReviewState;
  /** Days until the review; below zero when it is late; null without one. */
  reviewIn: number | null;
}

export interface BoardItem {
  kind: BoardKind;
  state: "stands" | "soon" | "overdue" | "missing";
  standing: Standing[];
  /** Published with dates that have not come yet. */
  coming: Notice[];
  drafts: Notice[];
}

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Whether what is published of a notice may be read on that date. */
export function standsOn(notice: Notice, date: string): boolean {
  const text = notice.published;
  return notice.status === "published" && !!text && text.valid_from <= date && (!text.valid_to || date <= text.valid_to);
}

export function standingOf(notice: Notice, today: string): Standing {
  const version = notice.published!;
  const reviewIn = version.next_review ? daysBetween(today, version.next_review) : null;
  const review = reviewIn === null || reviewIn > REVIEW_SOON_DAYS ? "fine" : reviewIn < 0 ? "overdue" : "soon";
  return { notice, version, review, reviewIn };
}

function stateOf(standing: Standing[]): BoardItem["state"] {
  if (standing.length === 0) return "missing";
  if (standing.some((one) => one.review === "overdue")) return "overdue";
  return standing.some((one) => one.review === "soon") ? "soon" : "stands";
}

/** The eight items in their order. */
export function boardOf(notices: Notice[], today: string): BoardItem[] {
  return BOARD_KINDS.map((kind) => {
    const own = notices.filter((notice) => notice.kind === kind);
    const standing = own.filter((notice) => standsOn(notice, today)).map((notice) => standingOf(notice, today));
    return {
      kind,
      state: stateOf(standing),
      standing,
      coming: own.filter((notice) => notice.status === "published" && notice.published!.valid_from > today),
      drafts: own.filter((notice) => notice.status === "draft"),
    };
  });
}

/** How many items stand, and how many are missing or overdue. */
export function countsOf(board: BoardItem[]): { stand: number; wrong: number } {
  const wrong = board.filter((item) => item.state === "missing" || item.state === "overdue").length;
  return { stand: board.length - wrong, wrong };
}

/** What stands beside the eight items, urgent ones first. */
export function othersOf(notices: Notice[], today: string): Standing[] {
  return notices
    .filter((notice) => (notice.kind === "other" || notice.kind === "urgent") && standsOn(notice, today))
    .map((notice) => standingOf(notice, today))
    .sort((a, b) => Number(b.version.kind === "urgent") - Number(a.version.kind === "urgent"));
}
