# A line between two network interfaces that holds every packet back: arguments are seconds and both names.
use strict;
use warnings;
use Time::HiRes qw(time);

use constant { TUNSETIFF => 0x400454ca, IFF_TUN => 0x0001, IFF_NO_PI => 0x1000 };
my ($delay, @names) = @ARGV;
my @ends = map {
    open(my $end, "+<", "/dev/net/tun") or die "/dev/net/tun: $!";
    ioctl($end, TUNSETIFF, pack("a16 s x22", $_, IFF_TUN | IFF_NO_PI)) or die "$_: $!";
    $end;
} @names;
$| = 1;
print "ready\n";

my @waiting;
while (1) {
    my $readable = "";
    vec($readable, fileno($_), 1) = 1 for @ends;
    my $pause = @waiting ? $waiting[0][0] - time : undef;
    $pause = 0 if defined $pause && $pause < 0;
    my $count = select($readable, undef, undef, $pause);
    for my $at (0, 1) {
        next unless $count > 0 && vec($readable, fileno($ends[$at]), 1);
        sysread($ends[$at], my $packet, 65536) or next;
        push @waiting, [time + $delay, $ends[1 - $at], $packet];
    }
    while (@waiting && $waiting[0][0] <= time) {
        my (undef, $end, $packet) = @{ shift @waiting };
        syswrite($end, $packet);
    }
}
