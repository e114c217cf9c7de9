/**
 * Return the state of the story before the reader has done anything.
 *
 * @param {import("./types.js").Story} story
 * @returns {import("./types.js").State}
 */
export function firstState(story) {
  const mornings = story.people[0].y.length;
  return {
    step: 0,
    guess: null,
    share: 0,
    chosen: story.followed,
    kept: story.people.map((_, i) => (i === story.followed ? story.keep : mornings)),
    lines: {
      own: story.people.map(({ pooled }) => pooled.own),
      mixed: story.people.map(({ pooled }) => pooled.mixed),
      average: story.average,
    },
  };
}
