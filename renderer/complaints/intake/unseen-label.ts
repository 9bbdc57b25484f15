/** For the label of a question that its title already says: it gives the group its name and takes no room. */
export const UNSEEN = { className: 'complaint-unseen-label' }
