export function requireLogin(req, res, next) {
  if (!req.user) return res.status(401).json({ error: 'Please log in' });
  next();
}

export function requireRole(role) {
  return (req, res, next) => {
    if (req.user?.role !== role) return res.status(403).json({ error: 'Not for you' });
    next();
  };
}
