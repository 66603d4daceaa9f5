/** Puts the cursor on a place, for what is called from the overview or from a panel. Its arguments: URI, range. */
export const showPlaceCommand = 'kamervragen.showPlace';
