"""Bring an element to where it can be touched, in a page of any browser."""

# A quick stroke makes a page scroll on for a while, even when it was scrolled to a place.
BRING = """async (e, [block, by]) => {
  const place = () => `${e.getBoundingClientRect().x} ${e.getBoundingClientRect().y}`;
  for (let [frames, before] = [0, null]; frames < 6; frames++) {
    await new Promise(requestAnimationFrame);
    if (place() === before) continue;
    e.scrollIntoView({ block, behavior: "instant" });
    scrollBy({ top: by, behavior: "instant" });
    [frames, before] = [0, place()];
  }
}"""
# Below what stays in sight; and where its middle is then.
BRING_SEEN = f"""async (selector) => {{
  const seen = [...document.querySelectorAll(selector)].find((e) => e.checkVisibility());
  await ({BRING})(seen, ["end", 80]);
  const {{ x, y, width, height }} = seen.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}}"""
