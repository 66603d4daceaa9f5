import type { PostOffice } from '../../data/posts.ts';
import type { AddresseeRun, Opening, Post } from '../../model/questionDocument.ts';

/** A post with the offices it is of: two for `de Minister en Staatssecretaris van X`. */
export interface HeldPost {
  readonly post: Post;
  readonly run: AddresseeRun;
  readonly offices: readonly PostOffice[];
  /** Whether it is the first of its run. */
  readonly first: boolean;
}

/** All posts of the opening that are of an office. */
export function* heldPosts(opening: Opening | undefined): Iterable<HeldPost> {
  const sharing: PostOffice[] = [];
  for (const run of opening?.addressees ?? []) {
    if (run.office === 'other') continue;
    const office = run.office === 'minister-president' ? 'minister' : run.office;
    const offices = [...sharing, office];
    sharing.length = 0;
    if (run.sharesPosts) sharing.push(...offices);
    for (const [index, post] of run.posts.entries()) yield { post, run, offices, first: index === 0 };
  }
}

/** `Minister voor Klimaat en Energie`, for a message. */
export function titleOf(office: PostOffice, preposition: string, portfolio: string): string {
  return `${office === 'minister' ? 'Minister' : 'Staatssecretaris'} ${preposition} ${portfolio}`;
}
