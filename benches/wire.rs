//! A wire of some length: what goes in at one end comes out at the other a while later.

use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};

/// Lays a wire to a port of this machine; returns the port of its near end.
pub async fn lay(far: u16, delay: Duration) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let near = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((near, _)) = listener.accept().await {
            let far = TcpStream::connect(("127.0.0.1", far)).await.unwrap();
            near.set_nodelay(true).unwrap();
            far.set_nodelay(true).unwrap();
            let (near_out, near_in) = near.into_split();
            let (far_out, far_in) = far.into_split();
            tokio::spawn(carry(near_out, far_in, delay));
            tokio::spawn(carry(far_out, near_in, delay));
        }
    });
    near
}

async fn carry(
    mut from: impl AsyncRead + Unpin,
    into: impl AsyncWrite + Unpin + Send + 'static,
    delay: Duration,
) {
    let (send, mut arriving) = mpsc::unbounded_channel::<(Instant, Vec<u8>)>();
    tokio::spawn(async move {
        let mut into = into;
        while let Some((at, bytes)) = arriving.recv().await {
            sleep_until(at).await;
            if into.write_all(&bytes).await.is_err() {
                return;
            }
        }
        _ = into.shutdown().await;
    });
    let mut bytes = vec![0; 1 << 16];
    while let Ok(length @ 1..) = from.read(&mut bytes).await {
        if send
            .send((Instant::now() + delay, bytes[..length].to_vec()))
            .is_err()
        {
            return;
        }
    }
}
