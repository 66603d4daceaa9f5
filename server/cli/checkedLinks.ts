import {
  type Address,
  isWebAddress,
  type LinkStatus,
  type LinkStatuses,
  linkStatusOf,
  type QuestionDocument,
  uncheckedLink,
} from '../core/index.ts';

/** An address in its place, and what became of it. */
export interface CheckedLink {
  readonly address: Address;
  readonly status: LinkStatus;
}

/** Every address of a document in reading order; what was not asked, or got no answer, is `unchecked`. */
export function checkedLinks({ sets }: QuestionDocument, statuses: LinkStatuses): readonly CheckedLink[] {
  return sets.flatMap(({ addresses }) =>
    addresses.map((address) => ({
      address,
      status:
        linkStatusOf(address, statuses) ?? uncheckedLink(isWebAddress(address.href ?? '') ? 'cancelled' : 'malformed'),
    })),
  );
}

/** The address that was asked after; as written where none can be. */
export function urlOf({ address, status }: CheckedLink): string {
  return status.reason === 'malformed' ? address.text : (address.href ?? address.text);
}
