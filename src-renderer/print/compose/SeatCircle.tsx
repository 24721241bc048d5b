/** The group as a small circle of seats, as everywhere in the app: full for who was there, open for who was not. */
export function SeatCircle({ seats }: { seats: readonly boolean[] }) {
  const size = 44;
  const centre = size / 2;
  const ring = 17;
  // Seats shrink so that neighbours never touch.
  const between = seats.length > 1 ? ring * Math.sin(Math.PI / seats.length) : ring;
  const radius = Math.min(3.5, between * 0.72);
  return (
    <svg width={size} height={size} aria-hidden="true" focusable="false">
      {seats.map((present, index) => {
        const angle = (index / seats.length) * 2 * Math.PI - Math.PI / 2;
        return (
          <circle
            key={index}
            cx={centre + ring * Math.cos(angle)}
            cy={centre + ring * Math.sin(angle)}
            r={present ? radius : radius - 0.5}
            fill={present ? '#000' : '#fff'}
            stroke="#000"
            strokeWidth={present ? 0 : 1}
          />
        );
      })}
    </svg>
  );
}
