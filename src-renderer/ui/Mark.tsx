const seats = Array.from({ length: 7 }, (_, index) => {
  const angle = (index / 7) * 2 * Math.PI - Math.PI / 2;
  return { x: 12 + 9 * Math.cos(angle), y: 12 + 9 * Math.sin(angle) };
});

/** The product's mark: seven seats in a circle. Decorative. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {seats.map(({ x, y }, index) => (
        <circle key={index} cx={x} cy={y} r={2.25} fill="var(--ck-accent)" />
      ))}
    </svg>
  );
}
