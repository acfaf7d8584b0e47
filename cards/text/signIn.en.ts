/** What the sign-in card and the bot's own sign-in pages say. */
export const signInCard = {
  text: 'Sign in with your work account, so that I know it is you. I do not stay signed in, so I may ask twice.',
  button: 'Sign in',
  summary: 'Please sign in to go on'
}

export interface PageText { readonly title: string, readonly text: string }

export const signInPages = {
  signedIn: { title: 'You are signed in', text: 'Go back to the chat in Teams. It goes on there by itself. You can close this page.' },
  expired: { title: 'This link is no longer valid', text: 'It works once, and for ten minutes. Go back to the chat in Teams and ask me again.' },
  otherAccount: { title: 'This is another account', text: 'Go back to the chat in Teams, start again, and sign in with the account you use there.' },
  needsApproval: { title: 'Approval is needed', text: 'Your organization has to approve me once. Go back to the chat in Teams; I tell you there who can help.' },
  wrong: { title: 'That did not work', text: 'You did nothing wrong. Go back to the chat in Teams and try again.' }
}
